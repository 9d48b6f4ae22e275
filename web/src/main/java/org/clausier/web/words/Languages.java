package org.clausier.web.words;

import java.time.Duration;
import java.util.Locale;
import org.clausier.words.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/**
 * The language of a page: what its reader chose ({@code ?langue=en}, then kept in a cookie), else
 * English for a browser that asks for it first, else French.
 */
@Configuration(proxyBeanMethods = false)
public class Languages implements WebMvcConfigurer {

  private static final String PARAMETER = "langue";

  public static Language of(@Nullable Locale locale) {
    return locale != null && locale.getLanguage().equals("en") ? Language.EN : Language.FR;
  }

  @Bean
  LocaleResolver localeResolver() {
    CookieLocaleResolver resolver = new CookieLocaleResolver(PARAMETER);
    resolver.setCookieMaxAge(Duration.ofDays(365));
    resolver.setCookieHttpOnly(true);
    resolver.setRejectInvalidCookies(false);
    resolver.setDefaultLocaleFunction(
        request ->
            Language.EN.code().equals(request.getLocale().getLanguage())
                    && request.getHeader("Accept-Language") != null
                ? Locale.ENGLISH
                : Locale.FRENCH);
    return resolver;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    LocaleChangeInterceptor change = new LocaleChangeInterceptor();
    change.setParamName(PARAMETER);
    change.setIgnoreInvalidLocale(true);
    // on the way to an error page the parameters may be what could not be read
    registry.addInterceptor(change).excludePathPatterns("/error");
  }

  /** The fonts are the library's: pages and papers share them. */
  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/static/fonts/**")
        .addResourceLocations("classpath:/clausier/fonts/source-serif-4/")
        .setCachePeriod((int) Duration.ofDays(365).toSeconds());
  }
}
