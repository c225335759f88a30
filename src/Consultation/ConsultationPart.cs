using Microsoft.EntityFrameworkCore;
using Talaia.Consultation.Attachments;
using Talaia.Consultation.Calls;
using Talaia.Consultation.Delegations;
using Talaia.Consultation.Forms.Bank;
using Talaia.Consultation.Forms.Drafts;
using Talaia.Consultation.Forms.Media;
using Talaia.Consultation.Forms.Versions;
using Talaia.Consultation.Invitations;
using Talaia.Consultation.Reminders;
using Talaia.Consultation.Responses;
using Talaia.Consultation.Themes;
using Talaia.Consultation.Waves;
using Talaia.Kernel.Data;

namespace Talaia.Consultation;

internal sealed class ConsultationPart : IModelPart
{
    public void Furnish(ModelBuilder model)
    {
        StoredForm.Map(model);
        FormVersion.Map(model);
        MediaPart.Map(model);
        FormDraft.Map(model);
        FormDraftStep.Map(model);
        BankEntry.Map(model);
        BankRevision.Map(model);
        Wave.Map(model);
        WaveTown.Map(model);
        Delegation.Map(model);
        PersonalLink.Map(model);
        Reminder.Map(model);
        Call.Map(model);
        Response.Map(model);
        AnswerEvent.Map(model);
        Attachment.Map(model);
        ThemeBoard.Map(model);
    }
}
