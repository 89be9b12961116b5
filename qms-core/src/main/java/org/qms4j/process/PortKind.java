package org.qms4j.process;

/** What passes from one process to another. */
public enum PortKind {
    /** Something that is used up or worked on. */
    MATERIAL,
    /** Something to know. */
    INFORMATION,
    /** Something that is done for the receiver. */
    SERVICE,
    /** Something that is settled. */
    DECISION,
    /** Something that is finished. */
    PRODUCT
}
