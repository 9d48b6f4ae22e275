package org.clausier.web.editor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.clausier.web.account.SignedIn;
import org.clausier.web.words.Languages;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.ui.Model;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Opens the draft that {@code {slug}} names, for controllers that ask for a {@code Sitting}. */
@Configuration(proxyBeanMethods = false)
class SittingArgument implements HandlerMethodArgumentResolver, WebMvcConfigurer {

  private final Editor editor;

  SittingArgument(Editor editor) {
    this.editor = editor;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(this);
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Sitting.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest web,
      @Nullable WebDataBinderFactory binders) {
    HttpServletRequest request = given(web.getNativeRequest(HttpServletRequest.class));
    var account =
        SignedIn.account(SecurityContextHolder.getContext().getAuthentication())
            .orElseThrow(() -> new IllegalStateException("the access table let nobody in"));
    return new Sitting(
        account,
        editor.open(account, slug(request)),
        Seen.of(request),
        Languages.of(RequestContextUtils.getLocale(request)),
        (Model) given(container).getModel(),
        given(web.getNativeResponse(HttpServletResponse.class)));
  }

  private static String slug(HttpServletRequest request) {
    Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
    return (String) given(((Map<?, ?>) given(variables)).get("slug"));
  }

  private static <T> T given(@Nullable T value) {
    if (value == null) throw new IllegalStateException("a draft is opened for a page alone");
    return value;
  }
}
