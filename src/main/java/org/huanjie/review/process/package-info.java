/** What the engine calls of the package {@code review}: delegates, user-task handlers and the port to the engine. */
package org.huanjie.review.process;
