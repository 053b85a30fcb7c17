/** What the engine calls of the package {@code reporting}: delegates, user-task handlers and the port to the engine. */
package org.huanjie.reporting.process;
