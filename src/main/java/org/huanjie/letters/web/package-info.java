/** What HTTP calls of the package {@code letters}: controllers and pages. */
package org.huanjie.letters.web;
