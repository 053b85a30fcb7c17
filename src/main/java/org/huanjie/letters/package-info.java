/** What is written to whom: news, reminders and overdue notices. */
package org.huanjie.letters;
