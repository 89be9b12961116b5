package org.qms4j.quickstart.company;

import org.qms4j.Qms;
import org.qms4j.Session;
import org.qms4j.actor.Actor;
import org.qms4j.actor.Role;
import org.qms4j.spi.record.OrganizationId;

/** The people of the company, and the services that act for it. */
final class Staff {
    final Session anna;
    final Session bea;
    final Session carlos;
    final Session dora;
    final Session elena;
    final Session gustavo;
    final Session survey;
    final Session nightly;

    Staff(Qms qms) {
        var company = OrganizationId.of("bombas-del-norte");
        anna = qms.session(company, Actor.of("anna", Role.COMPLAINT_HANDLER));
        bea = qms.session(company, Actor.of("bea", Role.QMS_MANAGER));
        carlos = qms.session(company, Actor.of("carlos", Role.TOP_MANAGEMENT));
        dora = qms.session(company, Actor.of("dora", Role.ACCOUNT_OWNER));
        elena = qms.session(company, Actor.of("elena", Role.ACTION_OWNER, Role.PROCESS_OWNER));
        gustavo = qms.session(company, Actor.of("gustavo", Role.EFFECTIVENESS_VERIFIER));
        survey = qms.session(company, Actor.system("survey"));
        nightly = qms.session(company, Actor.system("nightly"));
    }
}
