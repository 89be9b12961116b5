package org.qms4j.complaint;

/** How a complaint came in. */
public enum Channel {
    /** By electronic mail. */
    EMAIL,
    /** By telephone. */
    PHONE,
    /** By letter. */
    POST,
    /** By fax. */
    FAX,
    /** Through a form or portal. */
    WEB,
    /** In person. */
    IN_PERSON,
    /** Through a chat or messenger. */
    CHAT,
    /** On a public network or review platform. */
    PUBLIC,
    /** Through another body that passed it on. */
    REFERRAL,
    /** In another way. */
    OTHER
}
