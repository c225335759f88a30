using Talaia.Consultation.Waves;
using Talaia.Kernel.Wording;
using Talaia.Web.Ui;

namespace Talaia.Web.Consultation;

internal static class WaveCrumbs
{
    /// <summary>From the list of waves by the wave to one of its desks.</summary>
    public static Place[] Of(WaveRow wave, string here, Say say, Links to) => [new(say["consultation.waves"], to.Waves()), new(wave.Key, to.Wave(wave.Key)), new(here, null)];
}
