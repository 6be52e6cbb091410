import type { SoundClip } from '../../../shared/sound/sound.ts'

const addresses = import.meta.glob<string>('./clips/*.wav', {
  query: '?url',
  import: 'default',
  eager: true,
})

/** The bytes of a clip, from the server that this page came from. */
export async function loadClip(clip: SoundClip): Promise<ArrayBuffer> {
  const address = addresses[`./clips/${clip}.wav`]
  if (address === undefined) throw new Error(`no clip ${clip}`)
  const response = await fetch(address)
  if (!response.ok) throw new Error(`no clip ${clip}: ${response.status}`)
  return response.arrayBuffer()
}
