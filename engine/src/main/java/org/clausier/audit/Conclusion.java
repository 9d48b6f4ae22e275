package org.clausier.audit;

/**
 * What a rule concludes of one fact.
 *
 * @param of the fact: a {@link JudgedUse}, {@link Due}, {@link Places}, {@link Mismatch} or {@link
 *     Stranger}
 * @param clause the id of the clause it rests on; empty when it rests on none
 */
public record Conclusion(Object of, AuditVerdict verdict, Check check, String clause) {}
