/** What the engine calls of the package {@code publicity}: delegates, user-task handlers and the port to the engine. */
package org.huanjie.publicity.process;
