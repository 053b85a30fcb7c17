/** The result of an election: inspection, approval, vacancies and appointment. */
package org.huanjie.result;
