package org.clausier.web.security;

import org.clausier.web.account.Accounts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.savedrequest.NullRequestCache;

/** The doors: how people come in, what each may open, and what the browser must not do for us. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class Doors {

  /** Nothing runs, nothing loads, nothing frames, but what this server serves in files. */
  static final String CONTENT_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self';"
          + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private static final int BCRYPT_ROUNDS = 12;

  @Bean
  PasswordEncoder passwords() {
    return new BCryptPasswordEncoder(BCRYPT_ROUNDS);
  }

  /** Requests are measured as wholes; to measure each filter of each takes a tenth of the time. */
  @Bean
  SecurityObservationSettings unobserved() {
    return SecurityObservationSettings.noObservations();
  }

  @Bean
  UserDetailsService people(Accounts accounts) {
    return email ->
        accounts
            .byEmail(email)
            .flatMap(a -> accounts.user(a.id()))
            // as if it did not exist, so that it takes as long to refuse
            .filter(user -> user.isEnabled() && !user.getPassword().isEmpty())
            .orElseThrow(() -> new UsernameNotFoundException("unknown"));
  }

  @Bean
  @Order(2)
  SecurityFilterChain pages(
      HttpSecurity http,
      Accounts accounts,
      Arrival arrival,
      Strangers strangers,
      ObjectProvider<OAuth2UserService<OidcUserRequest, OidcUser>> organisation)
      throws Exception {
    OAuth2UserService<OidcUserRequest, OidcUser> people = organisation.getIfAvailable();
    if (people != null) {
      http.oauth2Login(
          o ->
              o.loginPage("/connexion")
                  .userInfoEndpoint(u -> u.oidcUserService(people))
                  // in the session, which ends: never in a memory that grows
                  .authorizedClientRepository(new HttpSessionOAuth2AuthorizedClientRepository())
                  .successHandler(arrival)
                  .failureHandler(Refusals::organisation)
                  .withObjectPostProcessor(OidcDoor.AWAY));
    }
    http.authorizeHttpRequests(Doors::table)
        // in a cookie: a public page needs no session to hold a form
        .csrf(c -> c.csrfTokenRepository(csrf()))
        .formLogin(
            f ->
                f.loginPage("/connexion")
                    .usernameParameter("email")
                    .passwordParameter("password")
                    .successHandler(arrival)
                    .failureHandler(Refusals::password))
        .logout(l -> l.logoutUrl("/deconnexion").logoutSuccessUrl("/"))
        .exceptionHandling(
            e -> e.authenticationEntryPoint(strangers).accessDeniedHandler(strangers))
        .requestCache(c -> c.requestCache(new NullRequestCache()))
        .addFilterBefore(new Standing(accounts), AnonymousAuthenticationFilter.class)
        .headers(
            h ->
                h.contentSecurityPolicy(p -> p.policyDirectives(CONTENT_POLICY))
                    .referrerPolicy(
                        r ->
                            r.policy(
                                ReferrerPolicyHeaderWriter.ReferrerPolicy
                                    .STRICT_ORIGIN_WHEN_CROSS_ORIGIN))
                    .permissionsPolicyHeader(
                        p -> p.policy("camera=(), microphone=(), geolocation=()")));
    return http.build();
  }

  private static CookieCsrfTokenRepository csrf() {
    CookieCsrfTokenRepository repository = new CookieCsrfTokenRepository();
    repository.setCookieCustomizer(c -> c.sameSite("Lax"));
    return repository;
  }

  /** The rows of the table, then nothing. */
  static void table(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          requests) {
    requests.dispatcherTypeMatchers(jakarta.servlet.DispatcherType.ERROR).permitAll();
    requests.dispatcherTypeMatchers(jakarta.servlet.DispatcherType.FORWARD).permitAll();
    for (AccessTable.Row row : AccessTable.rows()) {
      var matched = requests.requestMatchers(row.matcher());
      if (row.anyone()) matched.permitAll();
      else matched.hasAnyRole(row.roles());
    }
    requests.anyRequest().denyAll();
  }
}
