import Screen
import Walkthrough
import Words

/// The keys of the screen below, as the key table has them.
struct HelpLayer: Layer {
  /// What the screen below offered when the help was asked for.
  let offered: [Binding]
  /// What it lies over, which comes back; nil for a screen.
  let over: (any Layer)?
  var offset = 0

  func parts(in model: Model) -> [Part] {
    [.title(ScreenPhrase.keys.sentence, .plain), .keys(offered)]
      + (model.code.map { [.words(ScreenPhrase.codeSpelled($0.spelled).sentence, .plain)] } ?? [])
  }

  func bindings(in model: Model) -> [Binding] { Binding.closing(.close) }
}
