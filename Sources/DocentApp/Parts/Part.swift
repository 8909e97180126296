import Saving
import Screen
import Walkthrough
import Words

/// A piece of what a screen shows, whatever shows it.
///
/// Layout makes lines of parts, and exports make text of them; neither knows a screen.
indirect enum Part: Sendable {
  /// What the page has, as it has it.
  case blocks([Block])
  /// A title of docent's own.
  case title(Sentence, Tone)
  case words(Sentence, Tone)
  /// Something that was found or happened, with its sign.
  case message(Message)
  /// What was found, cut to two rows: for a window that has few.
  case brief(Message)
  /// Words with the key that does something about them.
  case offer(Sentence, Key, Sentence)
  /// Something with its name before it.
  case fact(Fact)
  case menu(Menu.List)
  /// A line that is being typed.
  case entry(EntryLine)
  case box(MaskedBox)
  /// What a save changes; values are masked.
  case diff([DiffRow])
  /// The keys with what each does.
  case keys([Binding])
  /// A whole address, to be opened by the person.
  case address(String)
  /// Parts that stand together, without a gap.
  case together([Part])
}

/// Something with its name before it: `File    destinations/snapchat.yaml`.
struct Fact: Hashable, Sendable {
  var name: Sentence
  var text: Sentence
  /// Whether the name is what the eye looks for, as in the notes of an agent.
  var isNameStrong = false
}

/// What stands in the field: nothing, a value that is no secret, or a mask of a fixed width, which does
/// not tell how long the value is.
struct MaskedBox: Hashable, Sendable {
  static let mask = String(repeating: "•", count: 24)

  var content: String
  /// How many characters of it stand before the cursor; nil for all.
  var cursor: Int?
}

/// A line that is being typed, with what is asked for before it.
struct EntryLine: Hashable, Sendable {
  var label: Sentence
  /// What was typed, as it may be shown.
  var text: String
  /// How many characters of it stand before the cursor.
  var cursor: Int
}

extension [Holding] {
  /// What screens that are no field's say of the first value that is held.
  var reminder: [Part] { lazy.compactMap(Message.reminder).prefix(1).map(Part.message) }
}

extension Part {
  /// What is on top, in reading order, whatever shows it: a layer in place of the screen, else the
  /// screen and the line that is being typed over it.
  static func onTop(of model: Model) -> [Part] {
    guard let layer = model.layer else { return ofScreen(of: model) }
    return (layer.coversBody ? [] : ofScreen(of: model)) + layer.parts(in: model)
  }

  private static func ofScreen(of model: Model) -> [Part] {
    let screen = model.screens[model.place.current]
    guard let support = model.support, !model.isChoosing else { return screen.parts(in: model) }
    if support.readsNotes(in: model.chrome), !model.chrome.hasNotes {
      return support.notes(in: model)
    }
    return screen.parts(in: model) + support.keys(below: screen, in: model)
  }
}
