export { localizedSchema, type Localized } from './localized.ts'
export type { ContentProblem } from './problem.ts'
export { bindingSchema, bindingsSchema, type Binding, type Bindings } from './templates/binding.ts'
export { contextParts, readPath, type ContextPart, type TemplateContext } from './templates/context.ts'
export { channelSchema, templateSchema, type ChannelId, type Template } from './templates/template.ts'
export { checkTemplate, knownBindings, usedBindings } from './templates/check-template.ts'
export type { ValueLabels } from './templates/format-value.ts'
export { messageParts, type MessageParts } from './templates/message-parts.ts'
export { plainText } from './templates/plain-text.ts'
export { renderTemplate, type Rendered, type RenderOptions } from './templates/render-template.ts'
export { callEventSchema, type CallEvent } from './script/call-event.ts'
export { isKnownFlag, type KnownNames } from './script/check-flag.ts'
export { checkScript } from './script/check-script.ts'
export type { EventProblem, EventProblemCode } from './script/event-problem.ts'
export { scriptSchema, sectionSchema, type Script, type Section } from './script/script.ts'
export {
  callOutcomeSchema,
  fieldSchema,
  stepSchema,
  topicResultSchema,
  type Ask,
  type CallOutcome,
  type Field,
  type Goto,
  type Leave,
  type Line,
  type Option,
  type Step,
  type TopicResultKind,
} from './script/step.ts'
export { isMoment } from './script/moment.ts'
export { fieldsOf } from './script/goto-targets.ts'
export { applyEvent, walk, type Applied } from './script/walk.ts'
export type { Flags, PassedStep, WalkState } from './script/walk-state.ts'
export { whenSchema, type When } from './script/when.ts'
export { whenHolds } from './script/when-holds.ts'
