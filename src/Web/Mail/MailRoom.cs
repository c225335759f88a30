using Microsoft.Extensions.DependencyInjection.Extensions;
using Talaia.Kernel.Mail;
using Talaia.Web.Mail.Letters;

namespace Talaia.Web.Mail;

/// <summary>Registers what writes letters and what carries them out of the house: a server where one is set, else the folder.</summary>
internal static class MailRoom
{
    public static IServiceCollection AddMail(this IServiceCollection services, MailSettings settings)
    {
        services.AddSingleton(settings).AddSingleton<MailFolder>();
        services.AddScoped<WriteLetter>().AddScoped<ComposeLetter>();
        services.Replace(ServiceDescriptor.Singleton(new MailPace(settings.PerMinute)));
        return settings.Smtp is null ? services.AddScoped<ICarryMail, FolderCarrier>() : services.AddScoped<ICarryMail, SmtpCarrier>();
    }
}
