import Screen
import Walkthrough
import Words

/// A whole address, for a person to open or copy where docent cannot open it.
struct AddressLayer: Layer {
  var address: String
  var reason: Reason
  var offset = 0

  enum Reason: Hashable, Sendable { case noBrowser, failed, notAWebAddress }

  func parts(in model: Model) -> [Part] {
    [
      .title(LayerPhrase.openThisAddress.sentence, .plain), .address(address),
      .words(advice.sentence, .plain),
    ]
  }

  private var advice: LayerPhrase {
    switch reason {
    case .noBrowser: .noBrowser
    case .failed: .openerFailed
    case .notAWebAddress: .notAWebAddress
    }
  }

  func bindings(in model: Model) -> [Binding] {
    [Binding(.copy, [.character("c")], .copyAddress)] + Binding.closing(.close)
  }
}
