package org.clausier.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.clausier.web.account.Account;
import org.clausier.web.account.AccountUser;
import org.clausier.web.account.ApiTokens;
import org.clausier.web.words.Languages;
import org.clausier.web.words.ProblemJson;
import org.clausier.web.words.ProblemJson.Kind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** The door of programs: a key in a header, no cookie, no session, refusals as problem+json. */
@Configuration(proxyBeanMethods = false)
class ApiDoors {

  private static final String BEARER = "bearer ";
  private static final RequestMatcher API =
      PathPatternRequestMatcher.withDefaults().matcher("/api/**");
  private static final RequestMatcher METRICS =
      PathPatternRequestMatcher.withDefaults().matcher("/actuator/prometheus");

  private final ProblemJson json;

  ApiDoors(ProblemJson json) {
    this.json = json;
  }

  @Bean
  @Order(1)
  SecurityFilterChain programs(HttpSecurity http, ApiTokens tokens) throws Exception {
    http.securityMatcher(ApiDoors::program)
        .authorizeHttpRequests(Doors::table)
        .csrf(AbstractHttpConfigurer::disable)
        .formLogin(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .exceptionHandling(
            e ->
                e.authenticationEntryPoint(
                        (request, response, refusal) -> stranger(request, response))
                    .accessDeniedHandler(
                        (request, response, refusal) ->
                            refuse(request, response, known(request, Kind.NOT_ALLOWED))))
        .addFilterBefore(new Bearer(tokens), AnonymousAuthenticationFilter.class);
    return http.build();
  }

  /** The API, and the metrics for a program that shows a key: people have a session for these. */
  private static boolean program(HttpServletRequest request) {
    boolean shown = request.getHeader(HttpHeaders.AUTHORIZATION) != null;
    return API.matches(request) || shown && METRICS.matches(request);
  }

  /** What has no row in the table does not exist, for anybody. */
  private static Kind known(HttpServletRequest request, Kind kind) {
    return AccessTable.knows(request) ? kind : Kind.NOT_FOUND;
  }

  private void stranger(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Kind kind = known(request, Kind.TOKEN_NEEDED);
    if (kind == Kind.TOKEN_NEEDED) response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    refuse(request, response, kind);
  }

  private void refuse(HttpServletRequest request, HttpServletResponse response, Kind kind)
      throws IOException {
    response.setStatus(kind.status().value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setCharacterEncoding("UTF-8");
    response.getWriter().write(json.text(kind, Languages.of(request.getLocale())));
  }

  /** A key that was given must be good, even where none is needed: its owner must know. */
  private final class Bearer extends OncePerRequestFilter {

    private final ApiTokens tokens;

    Bearer(ApiTokens tokens) {
      this.tokens = tokens;
    }

    @Override
    protected void doFilterInternal(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
      String given = request.getHeader(HttpHeaders.AUTHORIZATION);
      if (given == null) {
        chain.doFilter(request, response);
        return;
      }
      Optional<Account> account =
          given.regionMatches(true, 0, BEARER, 0, BEARER.length())
              ? tokens.account(given.substring(BEARER.length()).strip())
              : Optional.empty();
      if (account.isEmpty()) {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
        refuse(request, response, Kind.TOKEN_NEEDED);
        return;
      }
      AccountUser user = new AccountUser(account.get(), "");
      SecurityContext context = SecurityContextHolder.createEmptyContext();
      context.setAuthentication(
          UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
      SecurityContextHolder.setContext(context);
      chain.doFilter(request, response);
    }
  }
}
