/** YAML read strictly, every node with its line: the only place that knows Jackson's YAML. */
@NullMarked
package org.clausier.yaml;

import org.jspecify.annotations.NullMarked;
