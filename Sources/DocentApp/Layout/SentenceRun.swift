import Screen
import Words

extension Run {
  /// A sentence of docent's, in one style.
  init(_ sentence: Sentence, _ style: Style = Style()) { self.init(sentence.text, style) }
}
