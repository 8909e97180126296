import Screen
import Walkthrough
import Words

/// What lies over a screen until it is closed; one that is done takes itself off the model.
protocol Layer: Surface {
  /// Whether it takes the place of the body, rather than a line above the footer.
  var coversBody: Bool { get }
  /// The first line shown, from 0.
  var offset: Int { get set }
}

extension Layer {
  var coversBody: Bool { true }
  var offset: Int {
    get { 0 }
    set {}
  }
  func update(_ intent: Intent, in model: inout Model) -> [Effect] { [.ring] }
}

extension Binding {
  /// The keys of what is only read: every usual way of saying "enough" closes it.
  static func closing(_ words: KeyPhrase) -> [Binding] {
    [
      Binding(
        .close, [.escape, .left, .character("q"), .character("?"), .enter], words)
    ] + scrolling + anywhere
  }
}
