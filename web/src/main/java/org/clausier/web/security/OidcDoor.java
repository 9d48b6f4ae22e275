package org.clausier.web.security;

import java.util.List;
import java.util.Optional;
import org.clausier.web.account.Accounts;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * The door of an organisation, when the environment names its issuer. It proves an address; the
 * account must already be here.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("!'${clausier.oidc.issuer}'.isEmpty()")
class OidcDoor {

  static final String NAME = "oidc";

  /** Why somebody who was recognised there does not come in here. */
  static final String UNKNOWN = "no-account";

  /** An issuer that does not answer leads back to the sign-in page, which says so. */
  static final ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> AWAY =
      new ObjectPostProcessor<>() {
        @Override
        public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
          filter.setAuthenticationFailureHandler(Refusals::organisation);
          return filter;
        }
      };

  /** The issuer is asked when somebody first comes: it may be away when the server starts. */
  @Bean
  ClientRegistrationRepository issuer(Environment environment) {
    return new SupplierClientRegistrationRepository(
        () -> new InMemoryClientRegistrationRepository(List.of(registration(environment))));
  }

  private static ClientRegistration registration(Environment environment) {
    return ClientRegistrations.fromIssuerLocation(
            environment.getRequiredProperty("clausier.oidc.issuer"))
        .registrationId(NAME)
        .clientId(environment.getRequiredProperty("clausier.oidc.client-id"))
        .clientSecret(environment.getRequiredProperty("clausier.oidc.client-secret"))
        .scope("openid", "email")
        .build();
  }

  @Bean
  OAuth2UserService<OidcUserRequest, OidcUser> organisationPeople(Accounts accounts) {
    OidcUserService service = new OidcUserService();
    return request -> {
      OidcUser user = service.loadUser(request);
      return Optional.ofNullable(user.getEmail())
          .filter(email -> Boolean.TRUE.equals(user.getEmailVerified()))
          .flatMap(accounts::byEmail)
          .filter(account -> !account.disabled())
          .map(account -> new OidcPerson(account, user))
          .orElseThrow(() -> new OAuth2AuthenticationException(new OAuth2Error(UNKNOWN)));
    };
  }
}
