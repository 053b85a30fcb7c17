/** Answers that are not sent yet, kept on the server for the colleagues of a body. */
package org.huanjie.draft;
