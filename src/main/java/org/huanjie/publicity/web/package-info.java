/** What HTTP calls of the package {@code publicity}: controllers and pages. */
package org.huanjie.publicity.web;
