/**
 * YAML read strictly, every node with its line: and written for people: the only place that knows
 * SnakeYAML.
 */
@NullMarked
package org.clausier.yaml;

import org.jspecify.annotations.NullMarked;
