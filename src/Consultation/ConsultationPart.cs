using Microsoft.EntityFrameworkCore;
using Talaia.Consultation.Invitations;
using Talaia.Consultation.Responses;
using Talaia.Consultation.Waves;
using Talaia.Kernel.Data;

namespace Talaia.Consultation;

internal sealed class ConsultationPart : IModelPart
{
    public void Furnish(ModelBuilder model)
    {
        Wave.Map(model);
        PersonalLink.Map(model);
        Response.Map(model);
        AnswerEvent.Map(model);
    }
}
