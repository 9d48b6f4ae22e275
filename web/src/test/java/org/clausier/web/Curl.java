package org.clausier.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An example of curl, understood as a shell and curl do.
 *
 * @param address from the first slash after the server
 * @param headers names and values, one after the other
 */
record Curl(String method, String address, String[] headers) {

  private static final Pattern WORD = Pattern.compile("(?:'[^']*'|\"[^\"]*\"|[^\\s'\"])+");

  static Curl of(String line) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(line);
    while (word.find()) words.add(word.group().replaceAll("['\"]", ""));
    if (!words.get(0).equals("curl")) throw new AssertionError(line);
    String address = "";
    String method = "";
    boolean sends = false;
    List<String> headers = new ArrayList<>();
    for (int i = 1; i < words.size(); i++) {
      switch (words.get(i)) {
        case "-X" -> method = words.get(++i);
        case "-H" -> headers.addAll(List.of(words.get(++i).split(": ", 2)));
        case "-d", "--data-binary", "-F" -> {
          sends = true;
          i++;
        }
        case "-o" -> i++;
        case "-i" -> {}
        default -> {
          if (!address.isEmpty()) throw new AssertionError(line);
          address = words.get(i).replaceFirst("^https?://[^/]+", "");
        }
      }
    }
    String implied = sends ? "POST" : "GET";
    return new Curl(method.isEmpty() ? implied : method, address, headers.toArray(String[]::new));
  }

  String path() {
    return address.replaceFirst("\\?.*", "");
  }
}
