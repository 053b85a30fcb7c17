/** The years after an election: terms that end, departures, vacancies and by-elections. */
package org.huanjie.term;
