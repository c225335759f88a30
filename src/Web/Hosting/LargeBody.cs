using Microsoft.AspNetCore.Http.Metadata;

namespace Talaia.Web.Hosting;

/// <summary>The largest body that one endpoint takes, where it is more than the 2 MB of all others.</summary>
internal sealed record LargeBody(long? MaxRequestBodySize) : IRequestSizeLimitMetadata;
