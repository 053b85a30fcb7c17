/** What the engine calls of the package {@code competition}: delegates, user-task handlers and the port to the engine. */
package org.huanjie.competition.process;
