package org.clausier.audit;

/**
 * What a rule concludes of one fact.
 *
 * @param clause the id of the clause it rests on; empty when it rests on none
 */
public record Conclusion(Fact of, AuditVerdict verdict, Check check, String clause) {}
