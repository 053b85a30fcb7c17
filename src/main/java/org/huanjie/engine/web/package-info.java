/** What HTTP calls of the package {@code engine}: controllers and pages. */
package org.huanjie.engine.web;
