package org.clausier.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What programs send is weighed, whatever reads it then: {@code bodies.txt} says how much each
 * address takes. A length that is announced is refused before anything is read; else reading ends
 * with {@link TooLarge}.
 */
@Component
final class Scale extends OncePerRequestFilter {

  private static final int WORDS = 3;
  private static final String UNLIMITED = "-";

  private record Row(RequestMatcher matcher, long most) {}

  private static final List<Row> ROWS =
      Table.lines("/bodies.txt", WORDS)
          .map(
              words ->
                  new Row(
                      Table.matcher(words[0], words[1]),
                      words[2].equals(UNLIMITED) ? Long.MAX_VALUE : Long.parseLong(words[2])))
          .toList();

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<Row> row = ROWS.stream().filter(r -> r.matcher().matches(request)).findFirst();
    String type = String.valueOf(request.getContentType());
    if (row.isEmpty()
        || type.startsWith("multipart/")
        || type.startsWith("application/x-incoming")) {
      chain.doFilter(request, response);
    } else if (request.getContentLengthLong() > row.get().most()) {
      response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
    } else {
      chain.doFilter(new Weighed(request, row.get().most()), response);
    }
  }

  private static final class Weighed extends HttpServletRequestWrapper {

    private final long most;

    Weighed(HttpServletRequest request, long most) {
      super(request);
      this.most = most;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      return new Weighing(super.getInputStream(), most);
    }

    @Override
    public BufferedReader getReader() throws IOException {
      return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }
  }

  private static final class Weighing extends ServletInputStream {

    private final ServletInputStream in;
    private long left;

    Weighing(ServletInputStream in, long left) {
      this.in = in;
      this.left = left;
    }

    @Override
    public int read() throws IOException {
      int b = in.read();
      if (b >= 0) weighs(1);
      return b;
    }

    @Override
    public int read(byte[] to, int from, int length) throws IOException {
      int read = in.read(to, from, length);
      if (read > 0) weighs(read);
      return read;
    }

    private void weighs(int bytes) {
      left -= bytes;
      if (left < 0) throw new TooLarge();
    }

    @Override
    public boolean isFinished() {
      return in.isFinished();
    }

    @Override
    public boolean isReady() {
      return in.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      in.setReadListener(listener);
    }
  }
}
