package org.clausier.audit;

import java.util.List;
import org.clausier.problem.Problem;
import org.clausier.tally.Asides;
import org.clausier.tally.Tally;
import org.clausier.usage.Reading;

/**
 * What was counted of the reports of an audit: enough to conclude, and to conclude again once the
 * reports are gone. Learners are in it under a key that nobody keeps.
 *
 * @param rejected the first rows that could not be read
 */
public record Counted(Tally tally, Asides asides, List<Reading> readings, List<Problem> rejected) {}
