import Credentials
import Saving
import Screen
import Walkthrough
import Words

extension Model {
  /// What is to be done before the first frame.
  public mutating func begin() -> [Effect] { screens[place.current].wants(in: self) }

  /// Takes an event in and says what is to be done about it.
  public mutating func update(_ event: Event) -> [Effect] {
    if case .clock(let clock) = event {
      self.clock = clock
      return []
    }
    let effects = answer(event)
    let wanted = screens[place.current].wants(in: self)
    refresh()
    return support == nil ? effects + wanted : effects.filter(\.isHarmless)
  }

  private mutating func answer(_ event: Event) -> [Effect] {
    switch event {
    case .key(let key): return press(key)
    case .paste(let raw, let end): return Paste.arrive(raw, end, in: &self)
    case .pasteContinued(let raw, let end): return Paste.goOn(raw, end, in: &self)
    case .pasteStalled: message = Notice.stillArriving.message
    case .resized(let size):
      if size != self.size { place.isDrawn = false }
      self.size = size
    case .clock: break
    case .planned(let result):
      return ReviewScreen.show(result, in: &self) + SavedScreen.goOnRedoing(in: &self)
    case .saved(let result): return SavedScreen.show(result, in: &self)
    case .undone(let result): return SavedScreen.show(result, in: &self)
    case .completed(let names): PathLayer.complete(names, in: &self)
    case .codeOpened(let code): OpenedCode.show(code, in: &self)
    case .guideOpened(.success(let guide)): SideTrip.begin(guide, in: &self)
    case .guideOpened(.failure(let problem)): message = Notice.code(problem).message
    case .chosen(.success(let walk)): begin(walk)
    case .chosen(.failure(let problem)): message = Notice.code(problem).message
    case .picker(let answer): return change(PickerScreen.self) { $0.learn(answer) } ?? []
    case .opened(let address, let result): Links.tell(result, of: address, in: &self)
    case .hangUp: return remembering + [.quit(.left)]
    }
    return []
  }

  private mutating func press(_ key: Key) -> [Effect] {
    message = nil
    let intent = shown.bindings.intent(of: key)
    reading.followsFocus = true
    if intent != .copy, intent != .chat { reading.copyAsked = false }
    if let intent { return perform(intent) }
    if let isTaken = layer?.type(key) { return isTaken ? [] : [.ring] }
    guard support == nil || isChoosing else { return [.ring] }
    if screens[place.current].type(key) { return [] }
    message = screens[place.current].whyNot(key)
    return [.ring]
  }

  private mutating func perform(_ intent: Intent) -> [Effect] {
    switch intent {
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .interrupt: return layer is QuestionLayer ? pass(intent) : askToLeave(.interrupted)
    case .close: return close()
    case .scroll(let scroll): return scroll.perform(in: &self)
    case .move(let step): return point(step)
    // Both go on; what Enter does before that, its binding says.
    case .next, .forward: return pass(.next)
    case .back: return previous()
    case .quit: return askToLeave(.left)
    case .nextLink: reading.pointAtLink(1, in: shown.body, rows: chrome.bodySize.rows)
    case .previousLink: reading.pointAtLink(-1, in: shown.body, rows: chrome.bodySize.rows)
    case .open: return Links.open(in: self)
    case .copy: return Links.copyPointed(in: &self)
    case .chat where support?.reply(in: self).isEmpty == false: layer = ReplyLayer()
    case .chat: return Links.copyScreen(in: &self)
    case .steps: layer = StepsLayer(self)
    case .find: layer = FindLayer()
    case .findNext: return search?.perform(.forwards, in: &self) ?? [.ring]
    case .findPrevious: return search?.perform(.backwards, in: &self) ?? [.ring]
    case .help where layer is HelpLayer: return close()
    case .help: layer = HelpLayer(offered: shown.bindings, over: layer)
    case .toField: return goToField()
    case .support(let act): act.perform(in: &self)
    case .choose, .welcome, .checklist, .field, .review, .saved, .path: return pass(intent)
    }
    return []
  }

  /// Has what is on top do what is asked for.
  private mutating func pass(_ intent: Intent) -> [Effect] {
    let surface: any Surface = layer ?? screens[place.current]
    if !place.isDrawn, surface.commits(intent, in: self) {
      message = Notice.notSeen.message
      return [.ring]
    }
    if support != nil, layer == nil, !isChoosing { return intent == .next ? goOn() : [.ring] }
    return surface.update(intent, in: &self)
  }

  private mutating func close() -> [Effect] {
    guard layer == nil else {
      layer = (layer as? HelpLayer)?.over
      return []
    }
    return pass(.close)
  }

  /// Points at another thing of a menu, so many further on; at its end what stands below is read.
  private mutating func point(_ step: Int) -> [Effect] {
    let before = layer.map(\.menu) ?? screens[place.current].menu
    var menu = before
    menu?.move(step)
    guard menu == before else {
      if layer != nil { layer?.menu = menu } else { screens[place.current].menu = menu }
      return []
    }
    return Menu.scroll(beyond: step).perform(in: &self)
  }

  /// Takes the walk of the guide that was chosen.
  private mutating func begin(_ walk: Model) {
    let list = self
    self = walk
    size = list.size
    outer = [list]
  }
}
