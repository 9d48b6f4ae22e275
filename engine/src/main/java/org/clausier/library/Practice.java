package org.clausier.library;

import java.util.List;
import java.util.Map;
import org.clausier.yaml.Node;

/**
 * Something people do with a course.
 *
 * @param act what it does in the eyes of copyright law; {@code NONE} for a group
 * @param reports the words by which reports name it, in lower case
 * @param obligations the duties that the law sets whatever the régime
 * @param events of learning platforms that are this practice
 * @param law what no term can take away: audience → cell, in the syntax of the grid
 */
public record Practice(
    String id,
    CopyrightAct act,
    List<String> reports,
    List<String> obligations,
    List<EventRule> events,
    Map<String, Node> law,
    List<Reference> legal) {}
