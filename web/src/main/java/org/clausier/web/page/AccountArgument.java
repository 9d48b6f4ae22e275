package org.clausier.web.page;

import java.util.List;
import java.util.Optional;
import org.clausier.web.account.Account;
import org.clausier.web.account.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Controllers ask for the {@code Account} that signed in, or an optional one on public pages. */
@Configuration(proxyBeanMethods = false)
class AccountArgument implements HandlerMethodArgumentResolver, WebMvcConfigurer {

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(this);
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.nestedIfOptional().getNestedParameterType() == Account.class;
  }

  @Override
  public @Nullable Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    Optional<Account> account = signedIn();
    if (parameter.isOptional()) return account;
    return account.orElseThrow(() -> new IllegalStateException("the access table let nobody in"));
  }

  private static Optional<Account> signedIn() {
    return SignedIn.account(SecurityContextHolder.getContext().getAuthentication());
  }
}
