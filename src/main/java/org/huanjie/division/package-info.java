/** Administrative divisions, their codes and the bodies that belong to them. */
package org.huanjie.division;
