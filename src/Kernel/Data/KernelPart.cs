using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Jobs;
using Talaia.Kernel.Links;
using Talaia.Kernel.Mail;
using Talaia.Kernel.Search;
using Talaia.Kernel.Settings;

namespace Talaia.Kernel.Data;

internal sealed class KernelPart : IModelPart
{
    public void Furnish(ModelBuilder model)
    {
        Link.Map(model);
        AuditEntry.Map(model);
        AuditHead.Map(model);
        Job.Map(model);
        SearchEntry.Map(model);
        Setting.Map(model);
        Letter.Map(model);
        MailPreference.Map(model);
    }
}
