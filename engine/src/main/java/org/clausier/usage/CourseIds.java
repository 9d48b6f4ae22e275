package org.clausier.usage;

import java.util.List;

/**
 * How platforms know the course that is audited: ids of courses, beginnings of the addresses of its
 * activities. A log of a whole platform has events of many courses.
 */
public record CourseIds(List<String> ids) {

  /** An id ends where the next part of an address begins. */
  private static final String ENDS = "/+#?:@&";

  public CourseIds {
    ids = List.copyOf(ids);
  }

  /** Whether anything was said: when nothing was, every event is taken for one of the course. */
  public boolean areTold() {
    return !ids.isEmpty();
  }

  /**
   * Whether an id or an address is of the course: one of these, alone, at its beginning or after a
   * slash, whole. « cours/12 » is not in « cours/123 ».
   */
  public boolean have(String address) {
    return ids.stream().anyMatch(id -> within(id, address));
  }

  private static boolean within(String id, String address) {
    for (int at = address.indexOf(id); at >= 0; at = address.indexOf(id, at + 1)) {
      boolean begins = at == 0 || address.charAt(at - 1) == '/';
      int end = at + id.length();
      boolean ends =
          end == address.length() || isEnd(address.charAt(end)) || isEnd(address.charAt(end - 1));
      if (begins && ends) return true;
    }
    return false;
  }

  private static boolean isEnd(char c) {
    return ENDS.indexOf(c) >= 0;
  }
}
