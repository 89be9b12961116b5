package org.qms4j.actor;

/** What a person answers for in the quality management system. The host maps its own roles to these. */
public enum Role {
    /** Steers the organization at the very top. */
    TOP_MANAGEMENT,
    /** Runs the quality management system. */
    QMS_MANAGER,
    /** Answers for a process from end to end. */
    PROCESS_OWNER,
    /** Answers for a quality objective. */
    OBJECTIVE_OWNER,
    /** Answers for an action item. */
    ACTION_OWNER,
    /** Handles complaints. */
    COMPLAINT_HANDLER,
    /** Answers for the relationship with a client. */
    ACCOUNT_OWNER,
    /** Answers for a risk. */
    RISK_OWNER,
    /** Answers for external providers. */
    PROVIDER_MANAGER,
    /** Plans audits. */
    AUDIT_PROGRAMME_MANAGER,
    /** Audits. */
    AUDITOR,
    /** Is audited. */
    AUDITEE,
    /** Judges whether an action worked. */
    EFFECTIVENESS_VERIFIER,
    /** Controls documented information. */
    DOCUMENT_CONTROLLER,
    /** Authorizes changes. */
    CHANGE_AUTHORIZER,
    /** Receives protected reports of wrongdoing. */
    WHISTLEBLOWING_OFFICER,
    /** Works in the organization. */
    EMPLOYEE,
    /** Speaks for a client; outside the organization. */
    CLIENT_CONTACT,
    /** A service of the host, such as the one that runs the agenda. */
    SYSTEM
}
