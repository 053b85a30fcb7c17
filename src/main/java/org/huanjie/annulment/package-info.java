/** Complaints about an election, their investigation, and the annulment that may follow. */
package org.huanjie.annulment;
