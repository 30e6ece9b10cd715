export { localizedSchema, type Localized } from './localized.ts'
export { bindingSchema, bindingsSchema, type Binding, type Bindings } from './templates/binding.ts'
export { channelSchema, templateSchema, type ChannelId, type Template } from './templates/template.ts'
export { callEventSchema, type CallEvent } from './script/call-event.ts'
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
export type { WalkState } from './script/walk-state.ts'
export { whenSchema, type When } from './script/when.ts'
