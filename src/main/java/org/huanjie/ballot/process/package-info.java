/** What the engine calls of the package {@code ballot}: delegates, user-task handlers and the port to the engine. */
package org.huanjie.ballot.process;
