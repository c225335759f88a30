using Microsoft.EntityFrameworkCore;
using Talaia.Innovation.Challenges;
using Talaia.Innovation.Gates;
using Talaia.Innovation.Ideas;
using Talaia.Innovation.Pilots;
using Talaia.Innovation.Processes;
using Talaia.Kernel.Data;

namespace Talaia.Innovation;

internal sealed class InnovationPart : IModelPart
{
    public void Furnish(ModelBuilder model)
    {
        Process.Map(model);
        Challenge.Map(model);
        Sponsorship.Map(model);
        Idea.Map(model);
        GateRun.Map(model);
        Pilot.Map(model);
    }
}
