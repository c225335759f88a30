using Microsoft.EntityFrameworkCore;
using Talaia.Conference.Editions;
using Talaia.Conference.KeyIdeas;
using Talaia.Conference.Registrations;
using Talaia.Conference.Sessions;
using Talaia.Kernel.Data;

namespace Talaia.Conference;

internal sealed class ConferencePart : IModelPart
{
    public void Furnish(ModelBuilder model)
    {
        Edition.Map(model);
        Room.Map(model);
        Track.Map(model);
        Speaker.Map(model);
        Session.Map(model);
        SessionSpeaker.Map(model);
        Registration.Map(model);
        KeyIdea.Map(model);
    }
}
