package org.clausier.web;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The web application. Started by {@link Serving}, or by the tests. */
@SpringBootApplication(proxyBeanMethods = false)
public class Application {}
