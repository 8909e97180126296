import Screen
import Walkthrough

/// The keys, as the key table has them.
struct HelpLayer: Hashable, Sendable {
  /// The first line shown, from 0.
  var offset = 0

  func body(of bindings: [Binding], width: Int) -> Body {
    var body = Body()
    body.add(wrap([Run("Keys", Style(bold: true))], to: width))
    let label = (bindings.map(\.label.count).max() ?? 0) + 2
    let rows = bindings.flatMap { binding in
      let padding = String(repeating: " ", count: label - binding.label.count)
      return wrap(
        [Run(binding.help)], to: width,
        firstPrefix: [Run(binding.label + padding, Style(.key, bold: true))],
        restPrefix: [Run(String(repeating: " ", count: label))])
    }
    body.add(rows)
    return body
  }
}

extension Model {
  /// The keys of the screen below the help.
  var helpBindings: [Binding] {
    var below = self
    below.layer = nil
    return below.bindings
  }
}

/// The screens of the guide, to go to one of them, and what the page says after its steps.
struct StepsLayer: Hashable, Sendable {
  /// The screen pointed at, a position in the guide's screens.
  var focus: Int

  mutating func move(_ step: Int, count: Int) { focus = min(max(0, focus + step), count - 1) }

  func body(of model: Model, width: Int) -> Body {
    var lines = BlockLines()
    lines.add(wrap([Run("Steps", Style(bold: true))], to: width))
    lines.add(model.guide.screens.indices.map { row($0, of: model) })
    let focusLine = lines.body.lines.count - model.guide.screens.count + focus
    lines.add(model.guide.closing, width: width)
    var body = lines.body
    body.focusLine = focusLine
    body.cursor = Point(row: focusLine, column: 0)
    return body
  }

  private func row(_ index: Int, of model: Model) -> StyledLine {
    let screen = model.guide.screens[index]
    let isHere = index == focus
    let mark = isHere ? "▸ " : (index < model.reached ? "✓ " : "  ")
    let number = screen.stepNumber.map { "\($0). " } ?? ""
    let style = isHere ? Style(.accent, bold: true) : Style()
    return StyledLine([
      Run(mark, Style(isHere ? .accent : .done)), Run(number + screen.title, style),
    ])
  }
}

/// A whole address, for a person to open or copy where docent cannot open it.
struct AddressLayer: Hashable, Sendable {
  var address: String
  var reason: Reason?

  enum Reason: Hashable, Sendable { case failed, notAWebAddress }

  func body(width: Int) -> Body {
    var body = Body()
    body.add(wrap([Run("Open this address", Style(bold: true))], to: width))
    body.add(wrap([Run(address, Style(underlined: true, link: address))], to: width))
    body.add(wrap([Run(advice)], to: width))
    return body
  }

  private var advice: String {
    switch reason {
    case nil:
      "docent cannot open a browser from here. Open the address on the machine you sit at: click"
        + " it, or select and copy it."
    case .failed:
      "The program that opens addresses did not start or failed. Open the address yourself:"
        + " click it, or select and copy it."
    case .notAWebAddress:
      "docent opens only http and https addresses. This one is shown as the page has it."
    }
  }
}
