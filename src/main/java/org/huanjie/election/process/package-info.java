/** What the engine calls of the package {@code election}: delegates, user-task handlers and the port to the engine. */
package org.huanjie.election.process;
